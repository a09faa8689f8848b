using System.Text.Json;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.RowSecurity.Schema;

/// <summary>A view, read with the rights of its owner unless it says otherwise.</summary>
internal sealed record SqlView(TableName Name, SourceLocation Location, JsonElement Query, bool IsInvoker, bool IsMaterialized)
{
    public SqlGrants Grants { get; init; } = new();
}
