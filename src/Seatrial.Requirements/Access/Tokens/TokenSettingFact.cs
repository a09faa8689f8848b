using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Access.Tokens;

/// <summary>A place that makes or checks what says who calls.</summary>
public sealed record TokenSettingFact(SourceLocation Location, TokenSetting Setting) : Fact(Location)
{
    public override string ToString() =>
        $"{nameof(TokenSettingFact)} {Location} {Setting.Name} {string.Join(", ", Setting.Values.Select(v => $"{v.Key}={v.Value}"))}";
}
