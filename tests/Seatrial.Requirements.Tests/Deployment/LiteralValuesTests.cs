using Seatrial.Requirements.Deployment;

namespace Seatrial.Requirements.Tests.Deployment;

public sealed class LiteralValuesTests
{
    [Theory]
    [InlineData("replace-with-a-key")]
    [InlineData("an_Example_of_one")]
    [InlineData("sk-...")]
    [InlineData("abc***")]
    [InlineData("FIXME-later")]
    [InlineData("key-to-insert")]
    [InlineData("dummyvalue")]
    [InlineData("my-harbour-key")]
    [InlineData("to-set-me-up")]
    [InlineData("<key>")]
    [InlineData("abc")]
    [InlineData("none")]
    public void A_stand_in_is_no_credential(string value) => Assert.False(LiteralValues.IsLiteral(value));

    [Theory]
    [InlineData("copperLantern42")]
    [InlineData("t7Qx9vLm2Rk4")]
    [InlineData("admin123")]
    public void What_somebody_chose_is_one(string value) => Assert.True(LiteralValues.IsLiteral(value));
}
