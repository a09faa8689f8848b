using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Seatrial.Cli.Tests.Verification;

/// <summary>A server on this machine that gives every question the same answer and remembers what it was asked.</summary>
internal sealed class FakeIssuer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly string answer;
    private readonly bool staysOpen;
    private readonly Task serving;

    public FakeIssuer(string answer, bool staysOpen = false)
    {
        this.staysOpen = staysOpen;
        this.answer = answer;
        listener.Start();
        serving = ServeAsync();
    }

    public List<string> Asked { get; } = [];

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    public void Dispose()
    {
        listener.Stop();
        serving.Wait(TimeSpan.FromSeconds(5));
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                var stream = client.GetStream();
                byte[] buffer = new byte[16 * 1024];
                int length = await stream.ReadAsync(buffer);
                Asked.Add(Encoding.ASCII.GetString(buffer, 0, length));
                await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
                if (staysOpen)
                {
                    // Until the client goes away.
                    _ = await stream.ReadAsync(buffer);
                }
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or IOException)
        {
            // The test is over.
        }
    }
}
