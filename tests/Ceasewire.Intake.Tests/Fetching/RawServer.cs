using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Ceasewire.Intake.Tests.Fetching;

/// <summary>
/// A server on loopback that says, byte for byte, what the test tells it to: one that lies about lengths, stalls and
/// breaks off. Each connection carries one request.
/// </summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<string, string> _answer;
    private readonly Task _accepting;

    /// <param name="answer">From the request's head to all that is sent back; what ends with "…" is broken off with
    /// nothing more being sent, until the client has gone.</param>
    /// <param name="port">0 for any that is free.</param>
    public RawServer(Func<string, string> answer, int port = 0)
    {
        _answer = answer;
        _listener = new(IPAddress.Loopback, port);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>First lines of the requests.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    public static string Ok(string body, params string[] headers) => Answer("200 OK", body, headers);

    public static string Answer(string status, string body, params string[] headers) =>
        string.Join(
            "\r\n",
            [
                $"HTTP/1.1 {status}",
                $"Content-Length: {Encoding.UTF8.GetByteCount(body)}",
                "Connection: close",
                .. headers,
                "",
                body,
            ]);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> open = [];
        try
        {
            while (true)
            {
                open.Add(ServeAsync(await _listener.AcceptSocketAsync(_stop.Token)));
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        try
        {
            await using var stream = new NetworkStream(socket, ownsSocket: true);
            string head = await HeadAsync(stream);
            if (head.Length == 0)
            {
                return;
            }

            Requests.Enqueue(head.Split("\r\n")[0]);
            string answer = _answer(head);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(answer.TrimEnd('…')), _stop.Token);
            if (answer.EndsWith('…'))
            {
                await stream.CopyToAsync(Stream.Null, _stop.Token);
            }
        }
        catch (Exception error) when (error is OperationCanceledException or IOException)
        {
            // The client has gone, or the test is over.
        }
    }

    private async Task<string> HeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        byte[] buffer = new byte[4096];
        int count;
        while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal)
            && (count = await stream.ReadAsync(buffer, _stop.Token)) > 0)
        {
            head.Append(Encoding.ASCII.GetString(buffer, 0, count));
        }

        return head.ToString();
    }
}
