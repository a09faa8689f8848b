using Seatrial.Requirements.Secrets;

namespace Seatrial.Requirements.Tests.Secrets;

public sealed class EnvironmentNamesTests
{
    [Theory]
    [InlineData("process.env.JWT_SECRET", "JWT_SECRET")]
    [InlineData("import.meta.env.VITE_KEY", "VITE_KEY")]
    [InlineData("config.auth.secret", "config.auth.secret")]
    [InlineData("process.env.", "process.env.")]
    [InlineData("", "")]
    public void Shows_the_variable_and_not_how_it_is_read(string name, string shown) => Assert.Equal(shown, EnvironmentNames.Shown(name));
}
