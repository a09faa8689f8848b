using System.Collections.Concurrent;
using Seatrial.Code.Model;

namespace Seatrial.Code.Resolution;

/// <summary>What classes of the repository are made of and descend from. Safe for concurrent use.</summary>
internal sealed class ClassLineages(CodeBase code, GoInterfaces goInterfaces)
{
    // What following a program asks again and again of the same classes; worked out once for each.
    private readonly ConcurrentDictionary<ClassSymbol, ClassSymbol[]> lineages = [];
    private readonly ConcurrentDictionary<ClassSymbol, ClassSymbol[]> parts = [];
    private readonly ConcurrentDictionary<ClassSymbol, ClassSymbol[]> bases = [];

    /// <summary>
    /// The class behind an interface where there is one: what a field of the interface's type holds. Else the type itself.
    /// </summary>
    public ClassSymbol Behind(ClassSymbol type)
    {
        if (type.Class.Kind == ClassKind.Interface && type.File.Language == CodeLanguage.Go)
        {
            return goInterfaces.Behind(type, code) ?? type;
        }

        if (
            type.Class.Kind != ClassKind.Interface
            || type.File.Language is not (CodeLanguage.CSharp or CodeLanguage.Java or CodeLanguage.Kotlin or CodeLanguage.Php)
        )
        {
            return type;
        }

        ClassSymbol[] real =
        [
            .. code.Derived(type.Class.Name)
                .Where(c =>
                    c.File.Language == type.File.Language
                    && c.Class.Kind == ClassKind.Class
                    && !c.Class.Has(ClassTraits.Abstract)
                    && IsBaseOf(type, c)
                ),
        ];
        return ImplementationChoice.Of(type, real) ?? type;
    }

    /// <summary>Whether a class has a base of that own name, at any distance.</summary>
    public bool Inherits(ClassSymbol type, Func<TypeReference, bool> isWanted) => Inherits(type, isWanted, 0);

    /// <summary>The base classes in the repository, nearest first, each once.</summary>
    public IReadOnlyList<ClassSymbol> Bases(ClassSymbol type) =>
        bases.GetOrAdd(
            type,
            static (type, all) =>
            {
                var found = new List<ClassSymbol>();
                all.Collect(type, found, 0);
                return [.. found];
            },
            this
        );

    /// <summary>The parts of the same class: partial ones of C#, reopened ones of Ruby.</summary>
    public IReadOnlyList<ClassSymbol> Parts(ClassSymbol type) =>
        parts.GetOrAdd(
            type,
            static (type, all) =>
                type.File.Language is CodeLanguage.CSharp or CodeLanguage.Ruby
                    ?
                    [
                        .. all.ClassesNamed(type.Class.Name)
                            .Where(c => c.File.Language == type.File.Language && c.Class.Namespace == type.Class.Namespace),
                    ]
                    : [type],
            code
        );

    /// <summary>The parts of a class and its bases: all that may declare its members, in that order.</summary>
    public ClassSymbol[] Lineage(ClassSymbol type) =>
        lineages.GetOrAdd(type, static (type, all) => [.. all.Parts(type), .. all.Bases(type)], this);

    /// <summary>Whether a class that names a base of that own name means this one.</summary>
    public bool IsBaseOf(ClassSymbol type, ClassSymbol derived)
    {
        foreach (var reference in derived.Class.Bases)
        {
            if (
                reference.ShortName == type.Class.Name
                && code.ResolveType(derived.File, reference) is { } named
                && named.Class.Name == type.Class.Name
                && named.Class.Namespace == type.Class.Namespace
            )
            {
                return true;
            }
        }

        return false;
    }

    private bool Inherits(ClassSymbol type, Func<TypeReference, bool> isWanted, int depth)
    {
        if (depth > 8)
        {
            return false;
        }

        foreach (var reference in Parts(type).SelectMany(p => p.Class.Bases))
        {
            if (
                isWanted(reference)
                || (code.ResolveType(type.File, reference) is { } parent && parent != type && Inherits(parent, isWanted, depth + 1))
            )
            {
                return true;
            }
        }

        return false;
    }

    private void Collect(ClassSymbol type, List<ClassSymbol> found, int depth)
    {
        foreach (var reference in Parts(type).SelectMany(p => p.Class.Bases))
        {
            if (depth < 8 && code.ResolveType(type.File, reference) is { } parent && parent != type && !found.Contains(parent))
            {
                found.Add(parent);
                Collect(parent, found, depth + 1);
            }
        }
    }
}
