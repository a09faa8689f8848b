using System.CommandLine;
using System.Globalization;
using Seatrial.Cli.Hosting;
using Seatrial.Cli.Running;
using Seatrial.Requirements.Checks;

namespace Seatrial.Cli.Commands.Secrets;

/// <summary><c>--why FILE:LINE</c>: what was seen there, and why it was reported or not.</summary>
internal sealed class WhyMode : ISecretsMode
{
    private readonly Option<string> why = new("--why")
    {
        HelpName = "FILE[:LINE]",
        Description = "Explain what was seen in a file or line, and why it was reported or not.",
    };

    public WhyMode() => why.CompletionSources.Add(Completing.Files);

    public IReadOnlyList<Option> Options => [why];

    public string? ChosenBy(ParseResult arguments) => arguments.GetValue(why) is null ? null : why.Name;

    public int Run(ParseResult arguments, RunRequest request, CommandContext context)
    {
        var (given, line) = Split(arguments.GetValue(why)!);
        var (file, problem) = Relative(request, given);
        if (file is null)
        {
            return context.Reject(problem!);
        }

        using var interruption = new Interruption(context);
        var (result, problems) = WhyRun.Run(AssessmentRun.Request(request, null), file, CancellationToken.None);
        foreach (string sentence in problems)
        {
            context.Reject(sentence);
        }

        if (result is null)
        {
            return ExitStatus.Usage;
        }

        if (line > result.Lines && result.NotSearched is null)
        {
            return context.Reject(
                $"{result.Path} has {(result.Lines == 1 ? "1 line" : $"{result.Lines} lines")}; line {line} is none of them."
            );
        }

        context.Out.Write(WhyText.Of(result, line));
        return ExitStatus.Fine;
    }

    /// <summary>The file and the line behind its last colon; the whole file where there is no number.</summary>
    private static (string File, int? Line) Split(string given)
    {
        int colon = given.LastIndexOf(':');
        return colon > 0 && int.TryParse(given.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int line) && line > 0
            ? (given[..colon], line)
            : (given, null);
    }

    /// <summary>As reports name it: relative to the scanned folder; a path from where the user stands is understood too.</summary>
    private static (string? File, string? Problem) Relative(RunRequest request, string given)
    {
        string root = Path.GetFullPath(request.Path);
        string full = Path.GetFullPath(File.Exists(Path.Combine(root, given)) || !File.Exists(given) ? Path.Combine(root, given) : given);
        string relative = Path.GetRelativePath(root, full).Replace('\\', '/');
        return relative is "." || relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative)
            ? (null, $"'{given}' is no file of '{request.Path}'; name one relative to that folder, such as src/app.js:12.")
            : (relative, null);
    }
}
