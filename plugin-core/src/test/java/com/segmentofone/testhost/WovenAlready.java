package com.segmentofone.testhost;

import java.lang.instrument.ClassFileTransformer;
import org.springframework.instrument.classloading.LoadTimeWeaver;

/** Says that it cannot weave: the classes are loaded, and were woven by the first start in this process. */
public final class WovenAlready implements LoadTimeWeaver {
    @Override
    public void addTransformer(ClassFileTransformer transformer) {
        throw new IllegalStateException("the classes are woven already");
    }

    @Override
    public ClassLoader getInstrumentableClassLoader() {
        return getClass().getClassLoader();
    }

    @Override
    public ClassLoader getThrowawayClassLoader() {
        return getClass().getClassLoader();
    }
}
