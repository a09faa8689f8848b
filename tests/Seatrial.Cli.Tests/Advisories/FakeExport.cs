using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Seatrial.Cli.Tests.Advisories;

/// <summary>A server on this machine that has some files.</summary>
internal sealed class FakeExport : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Task serving;

    public FakeExport()
    {
        listener.Start();
        serving = ServeAsync();
    }

    public Dictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Paths, in order.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>What is sent instead of a file's length; for answers that break off.</summary>
    public int Missing { get; set; }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/osv";

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
                string path = Uri.UnescapeDataString(Encoding.ASCII.GetString(buffer, 0, length).Split(' ')[1]);
                Asked.Add(path);
                bool isThere = Files.TryGetValue(path, out byte[]? content);
                string head = isThere
                    ? $"HTTP/1.1 200 OK\r\nContent-Length: {content!.Length + Missing}\r\nConnection: close\r\n\r\n"
                    : "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
                await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
                await stream.WriteAsync(content ?? []);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or IOException)
        {
            // The test is over.
        }
    }
}
