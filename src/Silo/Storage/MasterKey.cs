using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Pilar.Arena.Silo.Storage;

/// <summary>Wraps the streams' keys with AES-256-GCM. A wrapped key is bound to its name, so that rows cannot be swapped.</summary>
internal sealed class MasterKey(byte[] key)
{
    public const int Size = 32;

    private static readonly int NonceSize = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int TagSize = AesGcm.TagByteSizes.MaxSize;

    /// <exception cref="MasterKeyException">There is none, or it is not one: the host must not start.</exception>
    public static MasterKey Load(ArenaStorageOptions options)
    {
        var path = options.MasterKeyPath;
        if (!File.Exists(path))
        {
            if (!options.CreateMasterKey)
            {
                throw new MasterKeyException(
                    $"There is no master key at {path}. Without it nothing stored can be read: put the file back, or, for a new "
                    + $"installation, make one with «head -c {Size} /dev/urandom» and point Arena:Storage:MasterKeyFile to it.");
            }

            Create(path);
        }

        var key = File.ReadAllBytes(path);
        if (key.Length != Size)
        {
            throw new MasterKeyException($"The master key at {path} has {key.Length} bytes; it must have {Size}.");
        }

        return key.Distinct().Count() > 1
            ? new MasterKey(key)
            : throw new MasterKeyException($"The master key at {path} is one byte over and over: it must be random.");
    }

    /// <summary>A key for another purpose than wrapping: knowing it does not give this one away.</summary>
    public byte[] Derive(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, Size, salt: [], Encoding.UTF8.GetBytes(purpose));

    public byte[] Wrap(string name, byte[] secret)
    {
        var wrapped = new byte[NonceSize + secret.Length + TagSize];
        var nonce = wrapped.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce, secret, wrapped.AsSpan(NonceSize, secret.Length), wrapped.AsSpan(NonceSize + secret.Length), Encoding.UTF8.GetBytes(name));
        return wrapped;
    }

    /// <returns>Null when this is not the key, or not the name, that it was wrapped with.</returns>
    public byte[]? Unwrap(string name, byte[] wrapped)
    {
        if (wrapped.Length < NonceSize + TagSize)
        {
            return null;
        }

        var secret = new byte[wrapped.Length - NonceSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
        try
        {
            aes.Decrypt(
                wrapped.AsSpan(0, NonceSize),
                wrapped.AsSpan(NonceSize, secret.Length),
                wrapped.AsSpan(NonceSize + secret.Length),
                secret,
                Encoding.UTF8.GetBytes(name));
            return secret;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    // Written beside and moved into place: whoever finds the file finds all of it. Under a lock, for on Unix a move that
    // shall not overwrite looks first and moves then, and of hosts that start at once one would use a key that is gone.
    private static void Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var alone = Lock($"{path}.lock");
        if (File.Exists(path))
        {
            return;
        }

        var half = $"{path}.{Guid.NewGuid():N}";
        var file = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            file.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(half, file))
        {
            stream.Write(RandomNumberGenerator.GetBytes(Size));
            stream.Flush(flushToDisk: true);
        }

        File.Move(half, path, overwrite: false);
    }

    // The system lets go of it when the process ends, however it ends.
    private static FileStream Lock(string path)
    {
        var patience = TimeSpan.FromSeconds(10);
        for (var waited = Stopwatch.StartNew(); ;)
        {
            try
            {
                return new FileStream(
                    path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (waited.Elapsed < patience)
            {
                Thread.Sleep(TimeSpan.FromMilliseconds(5));
            }
        }
    }
}

/// <summary>The master key is missing or the wrong one: said at start, in words for whoever runs the arena.</summary>
public sealed class MasterKeyException : Exception
{
    public MasterKeyException()
    {
    }

    public MasterKeyException(string message)
        : base(message)
    {
    }

    public MasterKeyException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
