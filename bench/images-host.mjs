// A host of pictures on this machine: prints its port and answers /<number>.
import { createServer } from 'node:http';
import { openPictures } from './images-pictures.mjs';

const pictureAt = openPictures(process.argv[2]);
const server = createServer((request, response) => {
  const bytes = pictureAt(Number(request.url.slice(1)));
  response.writeHead(200, { 'content-type': bytes[0] === 0x89 ? 'image/png' : 'image/jpeg', 'content-length': bytes.length }).end(bytes);
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
