using Seatrial.Cli.Hosting;
using Seatrial.Engine.Configuration;
using Seatrial.Engine.Workspaces.Changes;
using Seatrial.Reporting.Text;

namespace Seatrial.Cli.Commands.Init.Hooks;

/// <summary><c>seatrial init --hook</c> for a coding assistant.</summary>
internal static class HookInstallation
{
    /// <summary>Status 0 when the hook is set up, also when it was before; 1 when somebody has to add the printed lines.</summary>
    public static int Run(CommandContext context, string path, string name, string other)
    {
        if (HookKinds.All.FirstOrDefault(k => k.Name == name) is not { } kind)
        {
            var names = HookKinds.All.Select(k => k.Name).Prepend(other).ToList();
            string near = Spelling.Nearest(name, names) is { } word ? $"; did you mean '{word}'?" : "";
            return context.Reject($"--hook must be one of {string.Join(", ", names)}, but is '{name}'{(near.Length > 0 ? near : ".")}");
        }

        string full = Path.GetFullPath(path);
        if (!Directory.Exists(full) || RepositoryPaths.TopOf(full) is not { } top)
        {
            return context.Reject($"'{path}' is not in a git repository, whose hooks could be set up: name one, or run 'git init' first.");
        }

        try
        {
            var result = AssistantHook.Install(new HookPlace(context, top), kind);
            if (result.IsFailure)
            {
                context.Reject(result.Text);
                return ExitStatus.CannotWrite;
            }

            foreach (string line in result.Text.TrimEnd().Split('\n'))
            {
                context.Out.Write($"{SafeText.Clean(line)}\n");
            }

            return result.IsDone ? ExitStatus.Fine : ExitStatus.GateFails;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            context.Reject(
                $"cannot set up the hook in '{path}': {(e is UnauthorizedAccessException ? "permission denied" : "the file system reported an error")}."
            );
            return ExitStatus.CannotWrite;
        }
    }
}
