using Seatrial.Code.Resolution;

namespace Seatrial.Code.Flow;

/// <summary>By which names rules know a value.</summary>
public sealed partial class Evaluator
{
    private readonly Dictionary<ClassSymbol, string[]> classNames = [];

    /// <summary>Names by which rules know what a value belongs to.</summary>
    internal IReadOnlyList<string> TargetsOf(Value value)
    {
        if (value.Type is not { } type)
        {
            return [];
        }

        string[] own = type.Class is { } known ? NamesOf(known) : [];
        return (type.External, type.Declared) switch
        {
            (null, null) => own,
            ({ } external, null) => [external, .. own],
            (null, { } declared) => ["type:" + declared, .. own],
            var (external, declared) => [external, "type:" + declared, .. own],
        };
    }

    /// <summary>Names of a class of the repository and of its bases; made once.</summary>
    private string[] NamesOf(ClassSymbol type)
    {
        if (classNames.TryGetValue(type, out string[]? known))
        {
            return known;
        }

        var names = new List<string>();
        foreach (var owner in (IEnumerable<ClassSymbol>)[type, .. Code.Bases(type)])
        {
            names.Add("type:" + owner.Class.Name);
            foreach (var written in owner.Class.Bases)
            {
                names.Add("type:" + written.ShortName);
                if (Code.ExternalName(owner.File, written) is { } external)
                {
                    names.Add(external + "()");
                }
            }
        }

        return classNames[type] = [.. names];
    }
}
