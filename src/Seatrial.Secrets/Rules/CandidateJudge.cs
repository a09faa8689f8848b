namespace Seatrial.Secrets.Rules;

/// <summary>Decides about one match of a rule's pattern. Pure; called from several threads.</summary>
public delegate CandidateVerdict CandidateJudge(in SecretCandidate candidate);
