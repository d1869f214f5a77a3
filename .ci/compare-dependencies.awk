# Compares what a plugin module brings with what the host has.
# Input: first the host's list (dependency:list), then verbose trees (dependency:tree -Dverbose) of the plugin's modules.
# Prints one line for each fault; exits with 1 if there is any.

function coordinates(text,    part, n) {
    n = split(text, part, ":")
    if (n < 5) return 0
    ga = part[1] ":" part[2]
    version = part[n - 1]
    scope = part[n]
    return 1
}

function fault(text) {
    if (!((module, text) in told)) print module ": " text
    told[module, text] = 1
    faults++
}

FNR == 1 { files++ }

# The host: "   group:artifact:jar:version:scope"
files == 1 {
    sub(/^[ \t]+/, "")
    sub(/[ \t].*$/, "")
    if (coordinates($0)) host[ga] = version
    next
}

FNR == 1 { split($0, part, ":"); module = part[2]; next }

{
    line = $0
    match(line, /^[|+\\ -]*/)
    depth = RLENGTH / 3
    text = substr(line, RLENGTH + 1)
    sub(/^\(/, "", text)
    note = text
    sub(/[ )].*$/, "", text)
    if (!coordinates(text)) next
    if (depth == 1) brought = (scope == "compile" || scope == "runtime")
    if (!brought || scope == "test" || scope == "provided") next
    asked = version
    if (note ~ /version managed from /) {
        asked = note
        sub(/^.*version managed from /, "", asked)
        sub(/[;)].*$/, "", asked)
    }
    # A site takes the nearest; our own dependencyManagement does not reach it.
    key = module SUBSEP ga
    if (!(key in nearest) || depth < nearest[key]) {
        nearest[key] = depth
        here[key] = version
        there[key] = asked
    }
    count[module]++
    if (ga in host && host[ga] != asked)
        fault("brings " ga ":" asked ", but the host has " host[ga] ": exclude it, or use the host's with scope provided")
}

END {
    for (key in nearest) if (here[key] != there[key]) {
        split(key, part, SUBSEP)
        module = part[1]
        fault("gets " part[2] ":" here[key] " here, but a site would get " there[key] ": declare it as a dependency, or exclude it")
    }
    if (files < 2) { print "nothing to compare"; exit 1 }
    for (ga in host) size++
    if (size < 100) { print "only " size " libraries in the host's list: it cannot be right"; exit 1 }
    if (!faults) for (m in count) print m ": " count[m] " nodes brought, none in another version than the host's " size " libraries"
    exit (faults > 0)
}
