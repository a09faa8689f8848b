using System.Text;
using CsCheck;
using Seatrial.Secrets.Reading;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Tests.Reading;

public class RememberedNamesTests
{
    private static readonly string[] Words =
    [
        "password",
        "db_password",
        "type",
        "value",
        "default",
        "api-key",
        "key",
        "a",
        "",
        "a_name_that_is_longer_than_what_is_remembered_of_one",
        "DB_PASSWORD",
        "tokenCount",
    ];

    [Fact]
    public void A_name_says_the_same_however_often_it_was_read()
    {
        var remembered = new RememberedNames();
        Gen.Int[0, Words.Length - 1]
            .Array[1, 40]
            .Sample(
                picks =>
                {
                    foreach (int pick in picks)
                    {
                        byte[] name = Encoding.ASCII.GetBytes(Words[pick]);
                        Assert.Equal(CredentialName.Read(name), remembered.Read(name, out bool saysNothing));
                        Assert.Equal(NamePath.SaysNothing(name), saysNothing);
                    }
                },
                iter: 200,
                threads: 1
            );
    }

    [Fact]
    public void Names_that_share_a_place_do_not_stand_for_each_other()
    {
        var remembered = new RememberedNames();
        for (int i = 0; i < 20_000; i++)
        {
            byte[] name = Encoding.ASCII.GetBytes(
                (i % 3) switch
                {
                    0 => "password",
                    1 => "width",
                    _ => "",
                } + i
            );
            Assert.Equal(CredentialName.Read(name), remembered.Read(name, out _));
        }
    }
}
