package com.segmentofone.audience.column;

import java.nio.file.Path;

/** A file of columns is missing, or is not what was written. */
public final class DamagedColumnsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DamagedColumnsException(Path folder, Exception cause) {
        super("The files in " + folder + " are not whole: " + cause.getMessage(), cause);
    }
}
