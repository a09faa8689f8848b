using System.CommandLine;
using Seatrial.Cli.Commands.Init.Hooks;
using Seatrial.Cli.Hosting;
using Seatrial.Cli.Running;
using Seatrial.Engine.Configuration;

namespace Seatrial.Cli.Commands.Init;

/// <summary><c>seatrial init</c>: a commented <c>seatrial.yaml</c> from what was detected. Never overwrites anything.</summary>
internal static class InitCommand
{
    private const string FileName = "seatrial.yaml";
    private const string SchemaFolder = ".seatrial";
    private const string SchemaFile = "seatrial.schema.json";

    public static Command Create(CommandContext context)
    {
        var path = new Argument<string>("PATH") { Description = "The folder of the repository; the current one when left out.", Arity = ArgumentArity.ZeroOrOne };
        path.CompletionSources.Add(Completing.Folders);
        var toOutput = new Option<bool>("--stdout") { Description = "Print the file instead of writing it." };
        var hook = new Option<string>("--hook")
        {
            HelpName = "KIND",
            Arity = ArgumentArity.ZeroOrOne,
            Description = $"Set up a hook and nothing else: {string.Join(", ", HookKinds.All.Select(k => k.Name))} (git when left out).",
        };
        hook.CompletionSources.Add([.. HookKinds.All.Select(k => k.Name)]);
        var command = new DocumentedCommand("init", "Write a seatrial.yaml, in which you state what the code cannot tell.")
        {
            Examples = [("seatrial init", "in the current folder"), ("seatrial init --stdout", "only look at it"), ("seatrial init --hook", "stop commits that bring a credential"), ("seatrial init --hook claude", "have a coding assistant ask first")],
            Note = $"An existing {FileName} is never changed. {SchemaFolder}/{SchemaFile} is written beside it, so that editors complete its keys.",
        };
        command.Arguments.Add(path);
        command.Options.Add(toOutput);
        command.Options.Add(hook);
        command.SetAction(arguments => arguments.GetResult(hook) is not null
            ? HookInstallation.Run(context, arguments.GetValue(path) ?? ".", arguments.GetValue(hook) ?? HookKinds.All[0].Name)
            : Run(context, arguments.GetValue(path) ?? ".", arguments.GetValue(toOutput)));
        return command;
    }

    private static int Run(CommandContext context, string path, bool toOutput)
    {
        string full = Path.GetFullPath(Path.Combine(path, FileName));
        if (!toOutput && (File.Exists(full) || Directory.Exists(full)))
        {
            return context.Reject($"{FileName} exists already in '{path}' and is not changed; 'seatrial init --stdout' prints a fresh one.");
        }

        if (DetectedApplications.Of(context, path) is not { } detected)
        {
            return ExitStatus.Usage;
        }

        string text = ConfigurationTemplate.Write($"{SchemaFolder}/{SchemaFile}", detected.Name, detected.Applications);
        if (toOutput)
        {
            context.Out.Write(text);
            return ExitStatus.Fine;
        }

        return Write(context, path, full, text);
    }

    private static int Write(CommandContext context, string path, string full, string text)
    {
        try
        {
            WriteNew(full, text);
            string schema = Path.GetFullPath(Path.Combine(path, SchemaFolder, SchemaFile));
            if (!File.Exists(schema))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(schema)!);
                WriteNew(schema, ConfigurationSchema.Generate());
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            context.Reject($"cannot write into '{path}': {(e is UnauthorizedAccessException ? "permission denied" : "the file system reported an error")}.");
            return ExitStatus.CannotWrite;
        }

        context.Out.Write($"Wrote {FileName}. Fill in what you know, then run 'seatrial check'.\n");
        return ExitStatus.Fine;
    }

    /// <summary>Fails where the file exists, also when it appeared a moment ago.</summary>
    private static void WriteNew(string file, string text)
    {
        using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
        stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
    }
}
