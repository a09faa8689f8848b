using System.CommandLine;
using Seatrial.Cli.Hosting;
using Seatrial.Cli.Running;
using Seatrial.Requirements.Checks;

namespace Seatrial.Cli.Commands.Secrets;

/// <summary><c>--stdin</c>: a text or a diff that somebody pipes in.</summary>
internal sealed class StdinMode : ISecretsMode
{
    /// <summary>Bytes that are read at most.</summary>
    private const int MaxBytes = 1 << 30;

    private readonly Option<bool> stdin = new("--stdin")
    {
        Description = "Look at standard input: a file's text, or a diff such as 'git diff' prints, of which only what it adds counts.",
    };
    private readonly Option<string> name = new("--stdin-path")
    {
        HelpName = "NAME",
        Description = "The path that the text on standard input belongs to: it tells format and role.",
    };

    public IReadOnlyList<Option> Options => [stdin, name];

    public string? ChosenBy(ParseResult arguments) =>
        arguments.GetValue(stdin) ? stdin.Name
        : arguments.GetValue(name) is not null ? name.Name
        : null;

    public int Run(ParseResult arguments, RunRequest request, CommandContext context)
    {
        if (!arguments.GetValue(stdin))
        {
            return context.Reject($"{name.Name} names the text on standard input; give {stdin.Name} as well.");
        }

        if (request.HasPath)
        {
            return context.Reject(
                $"{stdin.Name} looks at standard input and at no folder; leave '{request.Path}' out, or name the text by {name.Name}."
            );
        }

        string? path = arguments.GetValue(name)?.Replace('\\', '/');
        if (path is "" || path?.EndsWith('/') == true)
        {
            return context.Reject($"{name.Name} must be the path of a file, but is '{path}'.");
        }

        if (StandardInput.Read(context, MaxBytes) is not { } text)
        {
            return context.Reject("standard input has more than 1 GiB; hand over less at once.");
        }

        var (policy, problems) = SecretPolicySource.Read(request.Path, request.ConfigurationFile, request.Secrets);
        if (problems.Count > 0)
        {
            return context.Reject(problems[0]);
        }

        return ReportRun.Finish(
            context,
            request,
            InputRun.Run(text, path, policy, request.AsOf),
            path is null ? InputRun.Unnamed : $"'{path}'"
        );
    }
}
