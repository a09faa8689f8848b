using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Seatrial.Cli.Tests.Registries;

/// <summary>A registry on this machine, for every ecosystem at once.</summary>
internal sealed class FakeRegistry : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Task serving;

    public FakeRegistry()
    {
        listener.Start();
        serving = ServeAsync();
    }

    /// <summary>Status and body by path; what is not there is answered with 404.</summary>
    public ConcurrentDictionary<string, (int Status, string Body)> Answers { get; } = new(StringComparer.Ordinal);

    public ConcurrentBag<string> Asked { get; } = [];

    public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/";

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
                var client = await listener.AcceptTcpClientAsync();
                _ = Task.Run(() => AnswerAsync(client));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var head = new StringBuilder();
                byte[] buffer = new byte[4096];
                while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
                {
                    int read = await stream.ReadAsync(buffer);
                    if (read == 0)
                    {
                        return;
                    }

                    head.Append(Encoding.ASCII.GetString(buffer, 0, read));
                }

                string path = head.ToString().Split(' ')[1];
                Asked.Add(path);
                var (status, body) = Answers.TryGetValue(path, out var known) ? known : (404, "");
                byte[] content = Encoding.UTF8.GetBytes(body);
                await stream.WriteAsync(
                    Encoding.ASCII.GetBytes($"HTTP/1.1 {status} X\r\nContent-Length: {content.Length}\r\nConnection: close\r\n\r\n")
                );
                await stream.WriteAsync(content);
            }
            catch (IOException)
            {
                // The client went away.
            }
        }
    }
}
