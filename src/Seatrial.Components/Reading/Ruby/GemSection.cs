using Seatrial.Components.Packages;

namespace Seatrial.Components.Reading.Ruby;

/// <summary>A section of Gemfile.lock and where its gems come from.</summary>
internal sealed class GemSection(string name, int line)
{
    private string? remote;
    private string? revision;
    private string? reference;

    public string Name => name;

    public int Line => line;

    public bool HasSpecs => Name is "GEM" or "GIT" or "PATH" or "PLUGIN SOURCE";

    public ComponentOrigin Origin =>
        Name switch
        {
            "GIT" => new ComponentOrigin(OriginKind.Git, remote, reference, revision),
            "PATH" => new ComponentOrigin(OriginKind.Workspace, remote),
            "GEM" when remote is not null && !remote.StartsWith("https://rubygems.org", StringComparison.Ordinal) => new ComponentOrigin(
                OriginKind.Registry,
                remote
            ),
            _ => ComponentOrigin.Default,
        };

    public void Take(string text)
    {
        int colon = text.IndexOf(": ", StringComparison.Ordinal);
        string value = colon > 0 ? text[(colon + 2)..].Trim() : "";
        switch (colon > 0 ? text[..colon] : "")
        {
            case "remote":
                remote = value;
                break;
            case "revision":
                revision = value;
                break;
            case "branch" or "tag" or "ref":
                reference = value;
                break;
            default:
                break;
        }
    }
}
