using Seatrial.Requirements.Access;
using Seatrial.Requirements.Checks;

namespace Seatrial.Cli.Commands.Access;

/// <summary>Which endpoints are shown.</summary>
/// <param name="MissingOnly">Only those that lack a check.</param>
/// <param name="Text">Only those that hold it; they are explained.</param>
internal sealed record AccessSelection(bool MissingOnly, string? Text)
{
    public bool Explains => Text is not null;

    public AccessOutcome Of(AccessOutcome outcome) =>
        outcome with
        {
            Applications = [.. outcome.Applications.Select(a => a with { Rows = [.. a.Rows.Where(Shows)] })],
        };

    public static IEnumerable<AccessVerdict> Verdicts(AccessRow row) =>
        [row.Authentication, row.ObjectAuthorization, row.FunctionAuthorization, row.PropertyAuthorization];

    private bool Shows(AccessRow row) =>
        (!MissingOnly || Verdicts(row).Any(v => v.Status == AccessStatus.Missing))
        && (
            Text is null || $"{row.Method} {row.Route} {row.Handler} {row.Location.Path}".Contains(Text, StringComparison.OrdinalIgnoreCase)
        );
}
