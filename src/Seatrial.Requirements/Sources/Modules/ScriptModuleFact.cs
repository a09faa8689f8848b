using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Sources.Modules;

/// <summary>A file of JavaScript or TypeScript that people wrote, with the modules that it loads.</summary>
public sealed record ScriptModuleFact(SourceLocation Location, ModuleTraits Traits) : Fact(Location)
{
    public IReadOnlyList<ModuleImport> Imports { get; init; } = [];

    /// <summary>Names that it exports itself.</summary>
    public IReadOnlyList<string> Exports { get; init; } = [];

    /// <summary>Specifiers of components that an Astro page hands to the browser (<c>client:load</c>).</summary>
    public IReadOnlyList<string> Hydrated { get; init; } = [];

    public bool Is(ModuleTraits trait) => (Traits & trait) != ModuleTraits.None;
}
