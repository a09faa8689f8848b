using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Access.Tokens;

/// <summary>How tokens, sessions or cookies that say who calls are made or checked at one place.</summary>
/// <param name="Name">What does it: <c>jsonwebtoken sign</c>, <c>cookie session</c>.</param>
/// <param name="Values"> Settings by name: <c>algorithm</c>, <c>expires</c>, <c>key</c> (the variable or setting that holds it, or 'a
/// literal'; never its value), <c>httpOnly</c>, <c>secure</c>, <c>sameSite</c> and others. 'not set' where the code leaves one out,
/// 'computed' where it could not be told. </param>
/// <param name="Location">The call.</param>
public sealed record TokenSetting(string Name, IReadOnlyList<KeyValuePair<string, string>> Values, SourceLocation Location);
