namespace Seatrial.Secrets.Exclusions;

/// <summary>Whether a finding is left out. Pure; called from several threads.</summary>
public delegate bool ExclusionTest(in FoundPlace place);
