using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Requirements.Manifests;

/// <summary>A format and how it is read.</summary>
/// <param name="Names">File names in lower case; a leading '*' stands for any beginning (<c>*.csproj</c>).</param>
internal sealed record ManifestFormat(IReadOnlyList<string> Names, Action<FileContent, FactCollector> Read);
