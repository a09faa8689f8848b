namespace Seatrial.Secrets.Verification;

/// <summary>An issuer's answer, or why there is none.</summary>
/// <param name="Status">Status of HTTP; 0 where there is no answer.</param>
/// <param name="Body">The beginning of the body, as text.</param>
/// <param name="Problem">One clause where there is no answer: <c>no answer within 10 seconds</c>.</param>
public sealed record VerificationResponse(int Status, string Body, string? Problem = null);
