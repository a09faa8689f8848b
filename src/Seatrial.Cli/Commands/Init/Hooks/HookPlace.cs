using Seatrial.Cli.Hosting;

namespace Seatrial.Cli.Commands.Init.Hooks;

/// <summary>Where a hook is set up.</summary>
/// <param name="Context">The process.</param>
/// <param name="Top">Full path of the top of the working tree.</param>
internal sealed record HookPlace(CommandContext Context, string Top)
{
    /// <summary>The text of a file below the top; null where there is none.</summary>
    public string? Read(string path)
    {
        string full = Path.Combine(Top, path);
        if (!File.Exists(full))
        {
            return null;
        }

        string text = File.ReadAllText(full);
        return text.StartsWith('\uFEFF') ? text[1..] : text;
    }
}
