using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;

namespace Seatrial.Components.Reading.Rust;

/// <summary>What the packages of a workspace ask for as what, from their Cargo.toml files as far as the root one names them.</summary>
internal static class CargoScopes
{
    /// <summary>A function from package and dependency to the scope; production where no manifest tells.</summary>
    public static Func<string, string, ComponentScope> Read(ReadingContext context)
    {
        var known = new Dictionary<(string, string), ComponentScope>();
        if (context.Other("Cargo.toml")?.Toml() is { IsMap: true } root)
        {
            Take(known, root);
            foreach (string member in root["workspace"]["members"].Texts().Where(m => !m.Contains('*', StringComparison.Ordinal)))
            {
                Take(known, context.OtherToml($"{member}/Cargo.toml"));
            }
        }

        return (package, dependency) => known.GetValueOrDefault((package, dependency), ComponentScope.Production);
    }

    private static void Take(Dictionary<(string Package, string Dependency), ComponentScope> known, DocumentNode manifest)
    {
        if (manifest["package"]["name"].Text is not { } package)
        {
            return;
        }

        foreach (var (name, value, scope, _, _) in CargoToml.Asked(manifest))
        {
            string real = value["package"].Text ?? name;
            known[(package, real)] = known.TryGetValue((package, real), out var before) && before < scope ? before : scope;
        }
    }
}
