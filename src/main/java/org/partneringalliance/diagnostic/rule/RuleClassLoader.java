package org.partneringalliance.diagnostic.rule;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Defines the classes of compiled rules and nothing else; one for each rule base, collected with it. */
final class RuleClassLoader extends ClassLoader {

    private final Map<String, byte[]> classes = new HashMap<>();

    RuleClassLoader(Collection<CompiledRule> rules) {
        super(RuleClassLoader.class.getClassLoader());
        rules.forEach(rule -> classes.putAll(rule.classes()));
    }

    /** Own names are never looked up elsewhere, so that the parent does not remember them. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!classes.containsKey(name)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
