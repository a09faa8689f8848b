namespace Seatrial.Secrets.Fixing;

/// <summary>How a credential leaves a file that is no code. A row of <see cref="ConfigurationFixes"/>.</summary>
/// <param name="Applies">Whether the file is of this kind.</param>
/// <param name="Propose">What to do in it.</param>
internal sealed record ConfigurationFix(Func<FixTarget, bool> Applies, Func<FixTarget, FixProposal> Propose);
