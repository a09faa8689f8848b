using Seatrial.Engine.Documents;

namespace Seatrial.Requirements.Deployment.Platforms;

/// <summary>A file whose presence says that something deploys to a platform.</summary>
/// <param name="Platform">Name as people write it.</param>
/// <param name="Paths">File names, or endings of paths where a name alone is too general, separated by a space.</param>
/// <param name="KeepsVersions">Whether the platform keeps earlier deployments that can be gone back to (its documentation says so).</param>
/// <param name="Read">Reads more than its presence; null for formats that are not looked into.</param>
internal sealed record PlatformFile(string Platform, string Paths, bool KeepsVersions, Action<PlatformDocument>? Read = null)
{
    /// <summary>For names that other tools use as well: whether the content is the platform's.</summary>
    public Func<DocumentNode, bool>? IsIt { get; init; }
}
