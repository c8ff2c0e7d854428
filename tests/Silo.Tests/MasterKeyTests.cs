using System.Security.Cryptography;
using Pilar.Arena.Silo.Storage;

namespace Pilar.Arena.Silo.Tests;

public sealed class MasterKeyTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("arena-");

    private ArenaStorageOptions Options => new() { DataFolder = Path.Combine(_folder.FullName, "data"), CreateMasterKey = true };

    [Fact]
    public void The_key_that_is_made_is_for_its_owner_alone()
    {
        MasterKey.Load(Options);

        Assert.Equal(MasterKey.Size, new FileInfo(Options.MasterKeyPath).Length);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Options.MasterKeyPath));
        }
    }

    [Fact]
    public void The_key_is_made_once()
    {
        var wrapped = MasterKey.Load(Options).Wrap("room/a", [1, 2, 3]);

        Assert.Equal([1, 2, 3], MasterKey.Load(Options).Unwrap("room/a", wrapped));
    }

    [Fact]
    public async Task Hosts_that_start_at_once_make_one_key()
    {
        const int Hosts = 8;
        for (var round = 0; round < 30; round++)
        {
            var options = Options;
            options.DataFolder = Path.Combine(options.DataFolder, $"{round}");
            using var start = new Barrier(Hosts);

            var keys = await Task.WhenAll(Enumerable.Range(0, Hosts).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait();
                    return MasterKey.Load(options);
                },
                TestContext.Current.CancellationToken,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default)));

            var wrapped = keys[0].Wrap("room/a", [1, 2, 3]);
            Assert.All(keys, key => Assert.NotNull(key.Unwrap("room/a", wrapped)));
            Assert.Single(Directory.GetFiles(options.DataFolder));
        }
    }

    [Fact]
    public void A_wrapped_key_that_was_touched_does_not_open()
    {
        var master = new MasterKey(RandomNumberGenerator.GetBytes(MasterKey.Size));
        var wrapped = master.Wrap("room/a", new byte[32]);

        for (var i = 0; i < wrapped.Length; i++)
        {
            byte[] touched = [.. wrapped];
            touched[i] ^= 1;
            Assert.Null(master.Unwrap("room/a", touched));
        }

        Assert.Null(master.Unwrap("room/b", wrapped));
        Assert.Null(master.Unwrap("room/a", []));
        Assert.NotEqual(wrapped, master.Wrap("room/a", new byte[32]));
    }

    [Fact]
    public void A_file_of_another_length_is_no_key()
    {
        _folder.CreateSubdirectory("data");
        File.WriteAllBytes(Options.MasterKeyPath, new byte[31]);

        Assert.Throws<MasterKeyException>(() => MasterKey.Load(Options));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
