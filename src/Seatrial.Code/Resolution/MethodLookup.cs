using System.Collections.Concurrent;
using System.Collections.Frozen;
using Seatrial.Code.Model;

namespace Seatrial.Code.Resolution;

/// <summary>Finds the methods of classes of the repository. Safe for concurrent use.</summary>
internal sealed class MethodLookup(
    CodeBase code,
    ClassLineages lineages,
    FrozenDictionary<(string Folder, string Type), FunctionSymbol[]> goMethods
)
{
    // What following a program asks again and again of the same classes; worked out once for each.
    private readonly ConcurrentDictionary<(ClassSymbol Type, string Name), FunctionSymbol?> methods = [];
    private readonly ConcurrentDictionary<(ClassSymbol Type, string Name, bool IsStatic), FunctionSymbol?> rubyMethods = [];

    /// <summary>
    /// The method of a class, looked for in the class, its other parts, its mixins and bases, and, for an interface or an abstract method,
    /// in the class that implements it, where there is one or one is named after it.
    /// </summary>
    public FunctionSymbol? Method(ClassSymbol type, string name)
    {
        if (!methods.TryGetValue((type, name), out var found))
        {
            found = Method(type, name, 0);
            found = found is { Function.Body: not null } ? found : Implementation(type, name) ?? found;
            methods.TryAdd((type, name), found);
        }

        return found;
    }

    /// <summary>
    /// Ruby: the method of an object, or of the class itself; of a module those of objects serve both, as it may extend the class.
    /// </summary>
    public FunctionSymbol? Method(ClassSymbol type, string name, bool isStatic) =>
        rubyMethods.GetOrAdd((type, name, isStatic), static (key, lookup) => lookup.RubyMethod(key.Type, key.Name, key.IsStatic, 0), this);

    private FunctionSymbol? Method(ClassSymbol type, string name, int depth)
    {
        if (depth > 8)
        {
            return null;
        }

        foreach (var part in lineages.Parts(type))
        {
            foreach (var method in part.Class.Methods)
            {
                // PHP knows methods by their letters, whether large or small.
                if (
                    method.Name == name
                    || (part.File.Language == CodeLanguage.Php && method.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                )
                {
                    return new FunctionSymbol(method, part.File, part);
                }
            }
        }

        if (
            type.File.Language == CodeLanguage.Go
            && goMethods.TryGetValue((RelativePath.Folder(type.File.Path), type.Class.Name), out var received)
        )
        {
            foreach (var method in received)
            {
                if (method.Function.Name == name)
                {
                    return method with { Owner = type };
                }
            }
        }

        foreach (var part in lineages.Parts(type))
        {
            foreach (var reference in part.Class.Bases)
            {
                if (
                    code.ResolveType(part.File, reference) is { } parent
                    && parent != type
                    && Method(parent, name, depth + 1) is { } inherited
                )
                {
                    return inherited;
                }
            }
        }

        return null;
    }

    /// <summary>Ruby: a class that passes calls on to its only object.</summary>
    private static bool IsSingleObject(Class type)
    {
        foreach (var reference in type.Bases)
        {
            if (reference.ShortName is "CurrentAttributes" or "Singleton")
            {
                return true;
            }
        }

        return false;
    }

    private FunctionSymbol? RubyMethod(ClassSymbol type, string name, bool isStatic, int depth)
    {
        FunctionSymbol? loose = null;
        foreach (var part in lineages.Parts(type))
        {
            // Of methods of the same name the last counts.
            for (int i = part.Class.Methods.Count - 1; i >= 0; i--)
            {
                var method = part.Class.Methods[i];
                if (method.Name != name)
                {
                    continue;
                }

                if (method.Has(FunctionTraits.Static) == isStatic)
                {
                    return new FunctionSymbol(method, part.File, part);
                }

                loose ??=
                    part.Class.Kind == ClassKind.Mixin || IsSingleObject(part.Class) ? new FunctionSymbol(method, part.File, part) : null;
            }
        }

        foreach (var part in depth > 8 ? [] : lineages.Parts(type))
        {
            foreach (var reference in part.Class.Bases)
            {
                if (
                    code.ResolveType(part.File, reference) is { } parent
                    && parent != type
                    && RubyMethod(parent, name, isStatic, depth + 1) is { } inherited
                )
                {
                    return inherited;
                }
            }
        }

        return loose;
    }

    /// <summary>Whether a type has a field or method of that name itself, not through what it embeds.</summary>
    public bool Declares(ClassSymbol type, string name) =>
        type.Class.Fields.Any(f => f.Name == name)
        || type.Class.Methods.Any(m => m.Name == name)
        || (
            goMethods.TryGetValue((RelativePath.Folder(type.File.Path), type.Class.Name), out var received)
            && Array.Exists(received, m => m.Function.Name == name)
        );

    private FunctionSymbol? Implementation(ClassSymbol type, string name)
    {
        var found = new List<FunctionSymbol>();
        Implementations(type, name, found, 0);
        return ImplementationChoice.Of(type, found);
    }

    private void Implementations(ClassSymbol type, string name, List<FunctionSymbol> found, int depth)
    {
        foreach (var candidate in depth < 4 ? code.Derived(type.Class.Name) : [])
        {
            if (candidate.File.Language != type.File.Language || candidate == type || !lineages.IsBaseOf(type, candidate))
            {
                continue;
            }

            if (Method(candidate, name, 1) is not { Function.Body: not null } method)
            {
                Implementations(candidate, name, found, depth + 1);
            }
            else if (!found.Exists(f => f.Function == method.Function))
            {
                found.Add(method with { Owner = candidate });
            }
        }
    }
}
