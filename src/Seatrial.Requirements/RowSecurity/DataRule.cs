using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.RowSecurity;

/// <summary>What the policies of a table say for a command.</summary>
/// <param name="Reach">To whom the rows are open.</param>
/// <param name="Statement">Which policies say so, for people.</param>
/// <param name="Location">The widest of the policies; the table where there is none.</param>
internal sealed record DataRule(DataReach Reach, string Statement, SourceLocation Location);
