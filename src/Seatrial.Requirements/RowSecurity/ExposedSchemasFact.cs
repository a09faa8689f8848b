using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.RowSecurity;

/// <summary>The schemas that the API of a Supabase project serves, as its <c>config.toml</c> says.</summary>
internal sealed record ExposedSchemasFact(SourceLocation Location, IReadOnlyList<string> Schemas) : Fact(Location)
{
    public override string ToString() => $"{nameof(ExposedSchemasFact)} {Location}";
}
