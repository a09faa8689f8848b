using Seatrial.Engine.Findings;

namespace Seatrial.Engine.Configuration;

/// <summary>Which licences packages may have, as <c>seatrial.yaml</c> declares it.</summary>
/// <param name="Allowed">SPDX identifiers, with a star at the end for all that begin so; empty: everything that is not denied.</param>
/// <param name="Denied">The same.</param>
/// <param name="AcceptsUnknown">Whether a package without a stated licence leaves the answer complete.</param>
/// <param name="Location">The line that states it.</param>
public sealed record LicenceDeclaration(
    IReadOnlyList<string> Allowed,
    IReadOnlyList<string> Denied,
    bool AcceptsUnknown,
    SourceLocation Location
);
