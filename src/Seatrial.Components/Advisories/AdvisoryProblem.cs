namespace Seatrial.Components.Advisories;

/// <summary>Something of an advisory source that could not be used, so that what it says is missing.</summary>
/// <param name="Source">Which file or record.</param>
/// <param name="Detail">What is wrong with it, a sentence without a full stop.</param>
public sealed record AdvisoryProblem(string Source, string Detail);
