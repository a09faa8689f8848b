using System.Collections.Frozen;
using Seatrial.Code.Model;

namespace Seatrial.Code.Resolution;

/// <summary>Extension methods of C#, by their names. Immutable.</summary>
internal sealed class ExtensionMethods(IEnumerable<ClassSymbol> classes)
{
    private readonly FrozenDictionary<string, FunctionSymbol[]> extensions = classes
        .Where(c => c.File.Language == CodeLanguage.CSharp)
        .SelectMany(c =>
            c.Class.Methods.Where(m => m.Parameters is [{ IsReceiver: true }, ..]).Select(m => new FunctionSymbol(m, c.File, c))
        )
        .GroupBy(m => m.Function.Name, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    /// <summary>
    /// The extension method that a call on a value means, where the value's own type has no such method: of those with the name the one
    /// whose receiver is of such a type, else the nearest. A name that every list and text of .NET has needs a receiver that fits.
    /// </summary>
    /// <param name="from">Who calls.</param>
    /// <param name="name">Its name.</param>
    /// <param name="receivers">Own names of the value's type and its bases; none where they are not known.</param>
    public FunctionSymbol? Find(CodeFile from, string name, IReadOnlyCollection<string> receivers)
    {
        FunctionSymbol? best = null;
        (bool Fits, int Common) bestRank = default;
        bool mustFit = SequenceMethods.Contains(name);
        foreach (var candidate in from.Language == CodeLanguage.CSharp && extensions.TryGetValue(name, out var all) ? all : [])
        {
            var rank = (
                Fits: candidate.Function.Parameters[0].Type is { } type && receivers.Contains(type.ShortName),
                RelativePath.Common(candidate.File.Path, from.Path)
            );
            if ((rank.Fits || !mustFit) && (best is null || rank.CompareTo(bestRank) > 0))
            {
                (best, bestRank) = (candidate, rank);
            }
        }

        return best;
    }

    /// <summary>Whether any extension method of C# has the name.</summary>
    public bool Has(string name) => extensions.ContainsKey(name);
}
