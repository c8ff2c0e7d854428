using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Pilar.Arena.Anonymisation;
using Pilar.Arena.Anonymisation.Redaction;
using Pilar.Arena.Anonymisation.Redaction.Risk;
using Pilar.Arena.Grains.Guard;
using Pilar.Arena.Web;

namespace Pilar.Arena.Browser.Tests;

/// <summary>
/// An arena with the demo's people, in this process and otherwise as a person starts it: from without nobody can choose the text that its guard has no time for.
/// </summary>
internal sealed class HeldUpArena : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("arena-browser-").FullName;
    private readonly ManualResetEventSlim _go = new();
    private WebApplication? _app;

    /// <summary>Whoever looks through a text with these words in it gets nowhere before <see cref="LetGo"/>.</summary>
    public string Words { get; } = Mark.New();

    public string Address { get; } = $"http://127.0.0.1:{FreePort.Next()}";

    public async Task Start()
    {
        // Each that is held up holds a thread, and this process is the browser's other end as well.
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(workers + Environment.ProcessorCount + 4, ports);
        await DemoData.CopyTo(_folder);
        _app = ArenaWeb.Create(
            [
                "--environment=Development",
                $"--contentRoot={ArenaProgram.Home("Web")}",
                $"--urls={Address}",
                $"--Arena:Storage:DataFolder={_folder}",
                $"--Arena:Cluster:SiloPort={FreePort.Next()}",
                "--Arena:Guard:Limit=00:00:01",
                "--Logging:LogLevel:Default=Warning",
            ],
            builder => builder.Services.AddSingleton<ITextScreener>(services => new HeldScreener(services.GetRequiredService<Screener>(), Words, _go)));
        await _app.StartAsync();
    }

    public void LetGo() => _go.Set();

    public async ValueTask DisposeAsync()
    {
        LetGo();
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        _go.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The real engine on a machine that is too busy for one text.</summary>
    private sealed class HeldScreener(Screener engine, string words, ManualResetEventSlim go) : ITextScreener
    {
        private readonly CaseReader _reader = new(engine, PopulationTable.Open());

        public IReadOnlyList<Finding> Screen(string text, ScreeningContext context)
        {
            if (text.Contains(words, StringComparison.Ordinal))
            {
                go.Wait();
            }

            return engine.Screen(text, context);
        }

        public ReadCase Read(ImmutableArray<CaseField> fields, IEnumerable<string> answered) => _reader.Read(fields, answered);
    }
}
