package com.segmentofone.segment;

import com.segmentofone.rule.Catalogue;
import com.segmentofone.rule.CompiledRule;
import com.segmentofone.rule.CutOffs;
import com.segmentofone.rule.Gauge;
import com.segmentofone.rule.InvalidRuleException;
import com.segmentofone.rule.Kept;
import com.segmentofone.rule.Names;
import com.segmentofone.rule.Problem;
import com.segmentofone.rule.Products;
import com.segmentofone.rule.RelativeCondition;
import com.segmentofone.rule.Rule;
import com.segmentofone.rule.RuleCompiler;
import com.segmentofone.rule.RuleValidator;
import com.segmentofone.rule.StoreSettings;
import com.segmentofone.rule.json.RuleJson;
import com.segmentofone.rule.text.RuleText;
import java.util.List;

/** The rule language over one store's catalogue and names. */
public final class StandardRuleBook implements RuleBook {

    private final RuleText text;
    private final RuleValidator validator;
    private final RuleCompiler compiler;
    private final RuleCompiler previewer;
    private final RuleCompiler historian;

    public StandardRuleBook(Catalogue catalogue, Names names, Products products, StoreSettings settings) {
        this(catalogue, names, products, settings, CutOffs.NONE, CutOffs.NONE);
    }

    /**
     * @param published against which rules in force are held
     * @param proposed against which rules are held that are only being looked at
     */
    public StandardRuleBook(
            Catalogue catalogue,
            Names names,
            Products products,
            StoreSettings settings,
            CutOffs published,
            CutOffs proposed) {
        this(catalogue, names, products, settings, published, proposed, Kept.EVERYTHING);
    }

    /** @param kept further back no rule may reach */
    public StandardRuleBook(
            Catalogue catalogue,
            Names names,
            Products products,
            StoreSettings settings,
            CutOffs published,
            CutOffs proposed,
            Kept kept) {
        this.text = new RuleText(catalogue, names, kept);
        this.validator = new RuleValidator(catalogue, names, kept);
        this.compiler = new RuleCompiler(catalogue, products, settings, names, published);
        this.previewer = new RuleCompiler(catalogue, products, settings, names, proposed);
        this.historian = new RuleCompiler(catalogue, products, settings, names, new NewestCutOffs(proposed));
    }

    @Override
    public List<Problem> problems(String ruleText) {
        return text.parse(ruleText).problems();
    }

    @Override
    public Rule fromText(String ruleText) {
        return text.parse(ruleText).rule();
    }

    @Override
    public Rule wellFormed(String ruleText) {
        return text.read(ruleText).rule();
    }

    @Override
    public Rule fromJson(String json) {
        Rule rule = RuleJson.read(json).rule();
        List<Problem> problems = validator.problems(rule);
        if (!problems.isEmpty()) {
            throw new InvalidRuleException(problems);
        }
        return rule;
    }

    @Override
    public String toText(Rule rule) {
        return text.print(rule);
    }

    @Override
    public String toJson(Rule rule) {
        return RuleJson.write(rule);
    }

    @Override
    public CompiledRule compile(Rule rule) {
        return compiler.compile(rule);
    }

    @Override
    public CompiledRule preview(Rule rule) {
        return previewer.compile(rule);
    }

    @Override
    public CompiledRule lookingBack(Rule rule) {
        return historian.compile(rule);
    }

    @Override
    public Gauge gauge(RelativeCondition condition) {
        return compiler.gauge(condition);
    }
}
