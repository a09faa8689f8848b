using System.Collections.Concurrent;
using System.Collections.Frozen;
using Seatrial.Code.Model;

namespace Seatrial.Code.Resolution;

/// <summary>Structs behind interfaces of Go, which nothing names: those that have all of the methods. Safe for concurrent use.</summary>
internal sealed class GoInterfaces
{
    private const int MaxCandidates = 200;

    private readonly FrozenDictionary<string, (string Folder, string Type)[]> byMethod;
    private readonly FrozenDictionary<(string Folder, string Type), ClassSymbol> types;
    private readonly ConcurrentDictionary<Class, ClassSymbol?> answers = [];

    public GoInterfaces(IEnumerable<ClassSymbol> classes, FrozenDictionary<(string Folder, string Type), FunctionSymbol[]> methods)
    {
        types = classes.GroupBy(c => (RelativePath.Folder(c.File.Path), c.Class.Name)).ToFrozenDictionary(g => g.Key, g => g.First());
        byMethod = methods
            .SelectMany(p =>
                p.Value.Where(m => !m.File.Path.EndsWith("_test.go", StringComparison.Ordinal)).Select(m => (m.Function.Name, p.Key))
            )
            .GroupBy(p => p.Name, p => p.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Distinct().Order().ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The only struct that fits, or the one that is named after the interface; null where that is not told.</summary>
    public ClassSymbol? Behind(ClassSymbol type, CodeBase code) => answers.GetOrAdd(type.Class, _ => Find(type, code));

    private ClassSymbol? Find(ClassSymbol type, CodeBase code)
    {
        Function[] wanted = [.. type.Class.Methods, .. code.Bases(type).SelectMany(b => b.Class.Methods)];
        if (wanted.Length == 0)
        {
            return null;
        }

        // The method that the fewest have leaves the fewest to look at.
        var candidates = wanted.Select(m => byMethod.TryGetValue(m.Name, out var keys) ? keys : []).MinBy(k => k.Length)!;
        ClassSymbol[] fitting =
        [
            .. candidates
                .Take(MaxCandidates)
                .Select(k => types.GetValueOrDefault(k))
                .OfType<ClassSymbol>()
                .Where(c =>
                    c.Class.Kind != ClassKind.Interface
                    && Array.TrueForAll(
                        wanted,
                        w => code.Method(c, w.Name) is { Function: var own } && own.Parameters.Count == w.Parameters.Count
                    )
                ),
        ];
        return ImplementationChoice.Of(type, fitting) ?? Named(type.Class.Name, fitting);
    }

    /// <summary><c>orderStore</c> and <c>PostgresOrderStore</c> for <c>OrderStore</c>.</summary>
    private static ClassSymbol? Named(string name, ClassSymbol[] fitting)
    {
        ClassSymbol[] same =
        [
            .. fitting.Where(c =>
                c.Class.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
                || c.Class.Name.Equals(name + "impl", StringComparison.OrdinalIgnoreCase)
            ),
        ];
        ClassSymbol[] ending =
            same.Length > 0 ? same : [.. fitting.Where(c => c.Class.Name.EndsWith(name, StringComparison.OrdinalIgnoreCase))];
        return ending.Length == 1 ? ending[0] : null;
    }
}
