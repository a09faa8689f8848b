using Seatrial.Secrets.Reading.Formats;

namespace Seatrial.Secrets.Tests.Reading;

public sealed class ShellTextTests
{
    [Theory]
    [InlineData("export A='x y' B=2; C=\"q\" cmd --opt=1", "A = x y|B = 2|C = q")]
    [InlineData("X='ab'\"cd\"e\n", "X = abcde")]
    [InlineData("docker run -e PW=p1 -d\necho \"K=v\"", "PW = p1")]
    [InlineData("if [ \"$A\" = \"b\" ]; then\nT=t1\nfi", "T = t1")]
    [InlineData("cat > .env <<EOF\nDB=d1\nEOF\n", "DB = d1")]
    [InlineData("A=\"never closed\nB=2\n", "A = never closed|B = 2")]
    public void Reads_assignments_of_commands(string text, string expected) =>
        Assert.Equal(expected.Split('|'), ReadingProbe.Read(ShellText.Read, text));

    [Theory]
    [InlineData(
        "FROM x\nENV DB_PASSWORD p 1\nENV A=1 \\\n  B=\"2 3\"\nARG T=t\nRUN C=4 make",
        "DB_PASSWORD = p 1|A = 1|B = 2 3|T = t|C = 4"
    )]
    [InlineData("env PW \"quoted one\"", "PW = quoted one")]
    public void Reads_variables_of_a_dockerfile(string text, string expected) =>
        Assert.Equal(expected.Split('|'), ReadingProbe.Read(DockerText.Read, text));
}
