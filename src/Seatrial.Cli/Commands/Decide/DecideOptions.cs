using System.CommandLine;
using Seatrial.Cli.Running;
using Seatrial.Engine.Configuration;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Decisions;

namespace Seatrial.Cli.Commands.Decide;

/// <summary>The options of <c>seatrial decide</c>.</summary>
internal sealed class DecideOptions
{
    private const int MaximumText = 1000;

    private readonly Option<bool> list = new("--list")
    {
        Description = "Print every decision with what it is worth today, and what is undecided.",
    };
    private readonly Option<string> remove = One("--remove", "ID", "Take the decision with this id back.");
    private readonly Option<string> control = One("--control", "ID", "The control that is decided about, such as AUZ-1.");
    private readonly Option<string> decision = One("--decision", "KIND", $"{string.Join(", ", DecisionKinds.Words)}.");
    private readonly Option<string> application = One(
        "--application",
        "NAME",
        "Only this application; all of the repository when left out."
    );
    private readonly Option<string[]> findings = new("--finding")
    {
        HelpName = "ID",
        Description = "Only this finding, by its id or the beginning of it; repeatable. All that are open when left out.",
        AllowMultipleArgumentsPerToken = false,
    };
    private readonly Option<string> owner = One("--owner", "WHO", "Who answers for it; the owner of seatrial.yaml when left out.");
    private readonly Option<string> requestedBy = One("--requested-by", "WHO", "Who asked for it, where that is not the owner.");
    private readonly Option<string> reason = One("--reason", "TEXT", "Why; for accept and not-applicable.");
    private readonly Option<string> where = One("--where", "TEXT", "What does it instead, and where; for compensated.");
    private readonly Option<string> approver = One("--approver", "WHO", "Who approved it.");
    private readonly Option<string> until = One(
        "--until",
        "DATE",
        "Last day: until when it is fixed, or accepted (90 days when left out)."
    );

    public DecideOptions(Command command)
    {
        foreach (
            var option in (Option[])
                [list, remove, control, decision, application, findings, owner, requestedBy, reason, where, approver, until]
        )
        {
            command.Options.Add(option);
        }

        control.CompletionSources.Add([.. ControlCatalogue.All.Select(c => c.Id)]);
        decision.CompletionSources.Add([.. DecisionKinds.Words]);
    }

    /// <summary>The choice, or a sentence that says what is wrong.</summary>
    public (DecideChoice? Choice, string? Problem) Read(ParseResult arguments)
    {
        var read = new ValueReader(arguments);
        string? id = arguments.GetValue(control);
        string? word = arguments.GetValue(decision);
        var choice = new DecideChoice
        {
            List = arguments.GetValue(list),
            Remove = arguments.GetValue(remove),
            Control = id is null ? null : ControlCatalogue.Find(id)?.Id,
            Kind = word is null ? null : DecisionKinds.Of(word),
            Application = arguments.GetValue(application),
            Findings = arguments.GetValue(findings) ?? [],
            Owner = arguments.GetValue(owner),
            RequestedBy = arguments.GetValue(requestedBy),
            Reason = arguments.GetValue(reason),
            Where = arguments.GetValue(where),
            Approver = arguments.GetValue(approver),
            Until = read.Date(until),
        };
        string? problem =
            read.Problem is { } wrong ? wrong + "."
            : id is not null && choice.Control is null ? $"there is no control '{id}'{Near(id, ControlCatalogue.All.Select(c => c.Id))}."
            : word is not null && choice.Kind is null
                ? $"--decision must be one of {string.Join(", ", DecisionKinds.Words)}, but is '{word}'{Near(word, DecisionKinds.Words)}."
            : choice.Control is null != choice.Kind is null ? "--control and --decision go together; leave both out to be asked."
            : new[] { choice.Owner, choice.RequestedBy, choice.Reason, choice.Where, choice.Approver, choice.Application }.Any(t =>
                t is not null && (t.Length is 0 or > MaximumText || t.Any(char.IsControl))
            )
                ? $"texts stand on one line of at most {MaximumText} characters and are not empty."
            : null;
        return (problem is null ? choice : null, problem);
    }

    private static string Near(string word, IEnumerable<string> words) =>
        Spelling.Nearest(word, words) is { } near ? $"; did you mean '{near}'?" : "";

    private static Option<string> One(string name, string value, string description) =>
        new(name) { HelpName = value, Description = description };
}
