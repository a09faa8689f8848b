using Seatrial.Engine.Workspaces;

namespace Seatrial.Requirements.Deployment;

/// <summary>A format of settings: which files have it, whose settings they are, how a text becomes lines.</summary>
/// <param name="Technology">One of <see cref="SettingTechnology"/>.</param>
/// <param name="Accepts">Whether a file has the format, by its path.</param>
/// <param name="Read">Reads a text; any text gives some lines.</param>
internal sealed record SettingFile(string Technology, Func<WorkspaceFile, bool> Accepts, Func<string, IEnumerable<SettingLine>> Read)
{
    /// <summary>A word that the text must hold to be what its path promises; null when the path is enough.</summary>
    public string? Marker { get; init; }
}
