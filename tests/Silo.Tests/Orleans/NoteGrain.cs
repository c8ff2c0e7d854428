using Orleans.Concurrency;
using Pilar.Arena.Silo.Storage;

namespace Pilar.Arena.Silo.Tests.Orleans;

[GrainInterfaceType("test.note"), Alias("test.note")]
public interface INoteGrain : IGrainWithStringKey
{
    [Alias("write")]
    Task Write(string text);

    [Alias("read")]
    Task<string> Read();

    [Alias("clear")]
    Task Clear();
}

[GenerateSerializer, Immutable, Alias("test.note-state")]
public sealed record Note
{
    [Id(0)]
    public string Text { get; init; } = "";
}

[GrainType("test.note")]
internal sealed class NoteGrain([PersistentState("note", ArenaStorage.GrainStorage)] IPersistentState<Note> state) : Grain, INoteGrain
{
    public Task Write(string text)
    {
        state.State = new Note { Text = text };
        return state.WriteStateAsync(CancellationToken.None);
    }

    public Task<string> Read() => Task.FromResult(state.State.Text);

    public Task Clear() => state.ClearStateAsync(CancellationToken.None);
}
