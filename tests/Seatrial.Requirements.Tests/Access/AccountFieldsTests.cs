using Seatrial.Requirements.Access;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Tests.Access;

public sealed class AccountFieldsTests
{
    [Theory]
    [InlineData("Member2Login", "Email,password_hash", OwnershipKind.Account)]
    [InlineData("SmtpServer", "host,login,password", OwnershipKind.Nobody)]
    [InlineData("WifiNetwork", "ssid,login,password", OwnershipKind.Nobody)]
    [InlineData("Newsletter", "email,topic", OwnershipKind.Nobody)]
    [InlineData("Secret", "password", OwnershipKind.Nobody)]
    [InlineData("Vault", "username,password,user_id", OwnershipKind.Owned)]
    public void An_entity_is_an_account_by_its_password_and_its_sign_in_name(string name, string fields, OwnershipKind expected) =>
        Assert.Equal(
            expected,
            new OwnershipMap([new Entity(name, "models.js", 1) { Fields = [.. fields.Split(',').Select(f => new EntityField(f))] }])
                .Of(name)
                .Kind
        );
}
