using Seatrial.Code.Model;

namespace Seatrial.Code.Flow;

/// <summary>Something of the request was checked against a schema, or bound to types.</summary>
/// <param name="Origins">Which parts of the request.</param>
/// <param name="By">By what, for people: <c>zod</c>.</param>
public sealed record InputCheck(Origins Origins, string By);

/// <summary>A parameter that was given something of the request.</summary>
public sealed record BoundInput(Function Function, Parameter Parameter, Origins Origins, CodeFile File);
