using Seatrial.Components.Packages;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Stack;

/// <summary>A lock file of a package manager; what it locks is read elsewhere.</summary>
/// <param name="PackageManager">npm, yarn, pnpm, bun, poetry, uv, pdm, pipenv, nuget, go, bundler, composer, cargo, mix, pub, gradle,
/// deno.</param>
public sealed record LockfileFact(Ecosystem Ecosystem, string PackageManager, SourceLocation Location) : Fact(Location)
{
    public string Folder => Paths.Folder(Location.Path);
}
