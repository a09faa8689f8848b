using System.CommandLine;
using System.CommandLine.Completions;
using Seatrial.Cli.Running;

namespace Seatrial.Cli.Commands.Completion;

/// <summary>What can be typed, read from the command tree.</summary>
internal sealed record CompletionModel(IReadOnlyList<CompletedCommand> Commands)
{
    public static CompletionModel Of(Command root) => new([.. root.Subcommands.Where(c => !c.Hidden).Select(Read)]);

    private static CompletedCommand Read(Command command) =>
        new(
            command.Name,
            command.Description ?? "",
            command.Arguments.Count > 0 ? Values(command.Arguments[0].CompletionSources) : CompletedValues.None,
            [.. command.Options.Where(o => !o.Hidden).Select(Read)]
        );

    private static CompletedOption Read(Option option) =>
        new(
            [option.Name, .. option.Aliases.Where(a => a != option.Name)],
            option.Description ?? "",
            option.ValueType == typeof(bool) ? null : Values(option.CompletionSources)
        );

    private static CompletedValues Values(IEnumerable<Func<CompletionContext, IEnumerable<CompletionItem>>> sources)
    {
        string[] words = [.. sources.SelectMany(s => s(CompletionContext.Empty)).Select(i => i.Label)];
        return words switch
        {
            [Completing.FoldersMark] => CompletedValues.None with { AreFolders = true },
            [Completing.FilesMark] => CompletedValues.None with { AreFiles = true },
            _ => new CompletedValues(words, AreFolders: false, AreFiles: false),
        };
    }
}

internal sealed record CompletedCommand(string Name, string Description, CompletedValues Argument, IReadOnlyList<CompletedOption> Options);

/// <summary>An option by all its names; without values it is a flag.</summary>
internal sealed record CompletedOption(IReadOnlyList<string> Names, string Description, CompletedValues? Values);

/// <summary>A closed list of words, or what the shell completes by itself.</summary>
internal sealed record CompletedValues(IReadOnlyList<string> Words, bool AreFolders, bool AreFiles)
{
    public static CompletedValues None { get; } = new([], AreFolders: false, AreFiles: false);
}
