using Seatrial.Code.Model;

namespace Seatrial.Code.Resolution;

/// <summary>Classes by their own name, for languages whose types are known beyond their file.</summary>
internal sealed class TypeIndex
{
    private readonly Dictionary<string, List<ClassSymbol>> byName = new(StringComparer.Ordinal);

    public TypeIndex(IEnumerable<CodeFile> files)
    {
        foreach (var file in files)
        {
            foreach (var type in file.Classes)
            {
                Add(type, file, 0);
            }
        }
    }

    /// <summary>The class of that name that is nearest to who asks: by namespace where one is wanted, then by folder.</summary>
    /// <param name="name">Own name of the class.</param>
    /// <param name="from">Who asks.</param>
    /// <param name="isWanted">Whether a namespace is in sight of who asks; those in sight win over others.</param>
    /// <param name="isAllowed">Which classes count at all, given whether their namespace is in sight; null for all.</param>
    public ClassSymbol? Nearest(string name, CodeFile from, Func<string, bool> isWanted, Func<ClassSymbol, bool, bool>? isAllowed = null)
    {
        if (!byName.TryGetValue(name, out var candidates))
        {
            return null;
        }

        ClassSymbol? best = null;
        (bool Wanted, int Common, bool Declared) bestRank = default;
        foreach (var candidate in candidates)
        {
            bool wanted = isWanted(candidate.Class.Namespace);
            if (isAllowed?.Invoke(candidate, wanted) == false)
            {
                continue;
            }

            var rank = (
                wanted,
                RelativePath.Common(candidate.File.Path, from.Path),
                candidate.Class.Bases.Count > 0 || candidate.Class.Fields.Count > 0
            );
            if (best is null || rank.CompareTo(bestRank) > 0)
            {
                (best, bestRank) = (candidate, rank);
            }
        }

        return best;
    }

    /// <summary>Every class of that name: the parts of a partial class, a class that Ruby opens again.</summary>
    public IReadOnlyList<ClassSymbol> All(string name) => byName.TryGetValue(name, out var list) ? list : [];

    private void Add(Class type, CodeFile file, int depth)
    {
        if (depth > 8)
        {
            return;
        }

        if (type.Name.Length > 0)
        {
            if (!byName.TryGetValue(type.Name, out var list))
            {
                byName[type.Name] = list = [];
            }

            list.Add(new ClassSymbol(type, file));
        }

        foreach (var nested in type.Nested)
        {
            Add(nested, file, depth + 1);
        }
    }
}
