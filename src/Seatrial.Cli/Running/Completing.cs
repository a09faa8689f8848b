using System.CommandLine.Completions;

namespace Seatrial.Cli.Running;

/// <summary>Marks what a shell completes by itself; the completion scripts recognise these words.</summary>
internal static class Completing
{
    public const string FoldersMark = "<folder>";

    public const string FilesMark = "<file>";

    public static IEnumerable<CompletionItem> Folders(CompletionContext context) => [new CompletionItem(FoldersMark)];

    public static IEnumerable<CompletionItem> Files(CompletionContext context) => [new CompletionItem(FilesMark)];
}
